// Values that are no errors, thrown.
// stderr: compare
'use strict';

throw { not: 'an error', list: [1, 2, 3] };
