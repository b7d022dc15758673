module.exports = 'index.js, since main names nothing';
