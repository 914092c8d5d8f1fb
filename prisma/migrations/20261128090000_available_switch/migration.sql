-- The studio's switch "Available now", as its expert left it; "onlineUntil" says whether anybody sits there.
ALTER TABLE "ExpertProfile" ADD COLUMN "availableSwitch" BOOLEAN NOT NULL DEFAULT false;
