import a, b from 'path';
