try { require('../import-cycle.mjs') } catch (err) { console.log(err.code, err.message.replaceAll(require('path').dirname(__dirname), '<dir>')) }
