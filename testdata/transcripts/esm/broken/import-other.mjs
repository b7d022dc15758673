import.other;
