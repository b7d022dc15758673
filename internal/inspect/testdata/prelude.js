// What the expressions of the tests may use, in Node and in goja alike.
const { inspect, format, formatWithOptions } = util;

// setStack gives an error a stack that does not depend on the engine.
function setStack(error, stack) {
  Object.defineProperty(error, 'stack', { value: stack, writable: true, configurable: true });
  return error;
}

// err gives an error the stack it would have with two frames of user code.
function err(error) {
  const name = Error.prototype.toString.call(error);
  return setStack(error, name + '\n    at first (/app/index.js:1:2)\n    at /app/index.js:10:20');
}

function DOMExceptionLike(message) {
  this.message = message;
  this.name = 'DOMExceptionLike';
}
Object.setPrototypeOf(DOMExceptionLike.prototype, Error.prototype);

// evaluate returns the text of an expression's value or of what it throws.
function evaluate(expression) {
  try {
    return String(eval(expression));
  } catch (error) {
    const code = error.code ? ' [' + error.code + ']' : '';
    return 'throws ' + error.name + code + ': ' + error.message;
  }
}

// circular returns a value that has, if it is an object, itself in it.
function circular(value) {
  if (typeof value === 'object' && value !== null && Object.isExtensible(value)) {
    Object.defineProperty(value, 'self', { value, enumerable: true });
  }
  return value;
}
