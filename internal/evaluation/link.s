// The compiler takes functions without a body only beside a file like this.
