// An error class of one's own.
// stderr: compare
'use strict';

class ValidationError extends Error {
  constructor(field, message) {
    super(`${field}: ${message}`);
    this.name = 'ValidationError';
    this.field = field;
  }
}

function check(name) {
  if (!name) throw new ValidationError('name', 'is empty');
}

check('');
