import { sep } from 'path';
let sep = 1;
