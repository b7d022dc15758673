import { eval } from 'path';
