-- Which card a learner paid with, as their receipt names it: "Visa ending 4242".
ALTER TABLE "Payment" ADD COLUMN "cardBrand" TEXT, ADD COLUMN "cardLast4" CHAR(4);
ALTER TABLE "Payment" ADD CONSTRAINT "Payment_card_whole" CHECK (("cardBrand" IS NULL) = ("cardLast4" IS NULL));
