// undefined, thrown.
// stderr: compare
'use strict';

throw undefined;
