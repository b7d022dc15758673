'use strict';

module.exports = (port) => require('net').connect(port);
