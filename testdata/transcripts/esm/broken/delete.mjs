let a; delete a;
