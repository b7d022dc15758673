import { sep } from 'path';
import { sep } from 'path';
