exports.count = (exports.count || 0) + 1; console.log('counter.js runs');
