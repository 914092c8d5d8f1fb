-- What was checked, in the other of our languages, as the expert's other texts have it.
ALTER TABLE "ExpertApproval" ADD COLUMN "scopeOther" TEXT;
