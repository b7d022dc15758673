module.exports = 'index.js of a folder';
