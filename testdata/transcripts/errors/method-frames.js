// Frames of methods name the class, frames of constructors `new`.
// stderr: compare
'use strict';

class Form {
  constructor(fields) {
    this.validate(fields);
  }
  validate(fields) {
    for (const field of fields) Form.check(field);
  }
  static check(field) {
    if (!field.name) throw new TypeError('a field without name');
  }
}

new Form([{ name: 'a' }, {}]);
