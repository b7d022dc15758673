{ import 'path'; }
