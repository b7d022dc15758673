// stderr: compare
// Where an error was made is shown of a rejection only as long as nobody has read its stack.
'use strict';

const error = new Error('its stack was read');
console.log(error.stack.split('\n')[0]);
Promise.reject(error);
