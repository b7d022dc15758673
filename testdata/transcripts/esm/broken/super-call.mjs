super();
