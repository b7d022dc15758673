import { sep };
