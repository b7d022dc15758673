!function(e,t){"object"==typeof exports&&"undefined"!=typeof module?t(exports):t(e.x={})}(this,function(e){e.a=1;e.b=2});
