-- What was agreed on, in the other of our languages: either side reads it in their own.
ALTER TABLE "Booking" ADD COLUMN "titleOther" TEXT;
