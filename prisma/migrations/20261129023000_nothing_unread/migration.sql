-- Counted changes of a calendar, which nobody read.
ALTER TABLE "ExpertProfile" DROP COLUMN "calendarVersion";

-- Pages to pay on are opened while the learner waits, so they never were an intent.
ALTER TYPE "MoneyIntentKind" RENAME TO "MoneyIntentKind_before";
CREATE TYPE "MoneyIntentKind" AS ENUM ('EXPIRE_CHECKOUT', 'CAPTURE', 'RELEASE', 'REFUND', 'TRANSFER');
ALTER TABLE "MoneyIntent" ALTER COLUMN "kind" TYPE "MoneyIntentKind" USING "kind"::text::"MoneyIntentKind";
DROP TYPE "MoneyIntentKind_before";
