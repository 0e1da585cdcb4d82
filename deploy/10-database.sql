-- Run by Postgres once, when its folder of data is new, as the superuser over the Unix socket.
CREATE ROLE isnad LOGIN;
CREATE DATABASE isnad OWNER isnad;
-- The service is no superuser; and the superuser is nobody on the network.
ALTER ROLE postgres PASSWORD NULL;
