"""Questions to the tables: functions that return a Select and execute nothing."""
