-- Disputed or refunded by somebody else: the expert's share stays until a person has decided.
ALTER TABLE "Payment" ADD COLUMN "frozenAt" TIMESTAMPTZ(3), ADD COLUMN "frozenReason" TEXT;
