'use strict';

function explode() {
  throw new Error('while loading');
}

explode();
