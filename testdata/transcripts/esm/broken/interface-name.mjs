const interface = 1;
