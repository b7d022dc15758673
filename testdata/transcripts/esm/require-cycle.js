// An ES module that is required must not import what requires it.
try { require('./cycle/esm.mjs') } catch (err) { console.log(err.code, err.message.replaceAll(__dirname, '<dir>')) }
module.exports = 'main';
