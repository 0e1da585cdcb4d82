-- Run after 10-database.sql, and again whenever the password in the volume has changed.
\set password `cat /docker-entrypoint-initdb.d/password`
ALTER ROLE isnad PASSWORD :'password';
