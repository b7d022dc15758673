// A module in a cycle whose exports are getters, as compilers of ES modules write them: nothing reads them before their time.
// stderr: compare
'use strict';

require('./cycle-getters/index.js');
