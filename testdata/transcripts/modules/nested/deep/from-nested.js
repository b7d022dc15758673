module.exports = [require('plain'), require('with-main').name];
