import { a
