import { if } from 'path';
