console.log('throws.js runs');
throw new Error('at load');
