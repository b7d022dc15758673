import.meta = 1;
