import * from 'path';
