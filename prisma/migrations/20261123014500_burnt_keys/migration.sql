-- Stripe replays a stored 500 for as long as it keeps the key: the next try needs another one.
ALTER TABLE "MoneyIntent" ADD COLUMN "keyAttempt" INTEGER NOT NULL DEFAULT 0;
