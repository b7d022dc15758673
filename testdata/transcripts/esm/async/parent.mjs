import { value } from './first.mjs';
import './sync.mjs';
console.log('parent', value);
