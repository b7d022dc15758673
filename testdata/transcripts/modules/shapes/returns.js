return; exports.never = true;
