/// Names a sentence the bot says; the sentences are in `intents/texts/<language>.yaml` under these names.
///
/// Numbered in the order of their declaration, so that a book finds a sentence by its place.
package enum TextKey: Int, CaseIterable, Hashable, Sendable {
    // MARK: What owners read: greetings and lines of the conversation

    case welcome, welcomeGuest, help, askWhat, youAreWelcome, allRight, noted, thanksForPraise
    case cannotReadThis, fileTooLarge, notPermitted, unknownNumber, unknownTicket, codeAccepted
    case codeUnknown, youAreBound

    // MARK: Asking what is missing

    case askRoom, askPlace, askPhone, askTime, askRepairWhat, askComplaintWhat, askInquiryWhat
    case askSuggestionWhat, askAboutFile, fileForDraft, voiceForDraft, askKindOfThree
    case askKindOfTwo, didYouMean, whichFlat, nothingToChoose, draftDropped

    // MARK: Recorded

    case receiptPlace, receiptAppointment, receiptRepair, receiptUrgentRepair, receiptComplaint
    case receiptSuggestion, receiptInquiry, inquiryToDesk, answered, alreadyRecorded, voiceSummary
    case voiceRecorded, voicePassedOn, filePassedOn, passedOn, phoneNoted, phoneWithoutMatter

    // MARK: Danger

    case alarmReceipt, alarmReceiptAskPlace, alarmRepeated, locationPassedOn, askSafety, alarm
    case askInside, peopleInLift
    case alarmLocated, alarmAccepted, alarmWasFalse, alarmUnanswered,
        ownerFalseAlarm

    // MARK: Progress

    case ownerDispatched, ownerAccepted, ownerAcceptedVisit, ownerAcceptedOffice, ownerOnSite
    case ownerSuspended, ownerFinished, resultDone, ownerCancelled, ownerOutside, staffReply

    // MARK: Status, chase, cancel, correct, rate

    case statusList, statusLine, statusNext, nothingOpen, chased, askWithdrawal, nothingToCancel
    case cancelled, kept, tooLateToCancel, askCorrection, tooLateToCorrect, thanksForRating
    case askDissatisfaction, dissatisfactionNoted, nothingToRate, rateWhich, cannotRate
    case whichTicket

    // MARK: Handoff

    case handedOff, handedOffClosed, staffJoined, staffAnswer, handedBack, handoffApology

    // MARK: Buttons

    case buttonRepair, buttonComplaint, buttonInquiry, buttonHandoff, buttonCorrect, buttonCancel
    case buttonStatus, buttonConfirmCancel, buttonKeep, buttonSatisfied, buttonFair
    case buttonInside
    case buttonDissatisfied, buttonSafe, buttonDanger, buttonAccept, buttonReject,
        buttonArrive
    case buttonFinish, buttonSuspend, buttonResume, buttonSee, buttonArchive, buttonAcknowledge
    case buttonTakeOver, buttonGiveBack

    // MARK: What staff read

    case deskCard, deskCardCorrectable, likelyPlace, unknownPlace, workerPing, workerNext
    case complaintPing, dissatisfiedPing, dissatisfiedBecause, dissatisfiedReason, chasePing,
        deskPraise, deskDoubt, deskDoubtInChat, deskDoubtSilent, deskSafe
    case deskOwnerLine, deskStrangeRoom, deskChase, deskFile, deskVoice, deskCancelled,
        deskSatisfied, deskReopened
    case deskDissatisfied, deskRejected, deskAcknowledged, deskUnconfirmed, deskUnknownContent
    case handoffCard, reasonAsked, reasonNotUnderstood, reasonAnger, handoffWaiting
    case handoffEscalated, takenOver, takenOverThere, gaveBack, chatIsWithBot, chatIsTaken,
        noChatHere, bound
    case noSuchFlat, keptAsRemark, remarkKept, replySent, stepDone, wrongState, nameTheTicket
    case nothingToAcknowledge, nameTheReason, nameTheWorker, nameTheClass, sayWhy, sayWhat
    case reclassified, urgencySet, visitFirst, acknowledged, acknowledgedTaken, falseAlarmNoted
    case promiseWarning, wrongStateNone, sayNumber, commandHeld, sayResult, buttonPlainResult
    case whyHead, whyText, whyResult, whyRunnerUp, whyNoRunnerUp, whyCorrected, whyWord, whySign,
        whyGuard
    case whyTurning, whyNoTurning, whySameRules, whyOtherRules, ownWork, noOwnWork, unknownCommand,
        consoleUnbound
    case reportUsage, phoneShown, phoneEnded, phoneUnknown, phoneSentPrivately

    // MARK: Promises and pings

    case dutyAccept, dutyDepartment, dutyOnSite, dutyControl, dutyReply, dutyPlan
    case dutyFinish, isLate, justLate
    case stillTime, heldBy, heldByNobody, pingLate, pingLine, pingBundle, buttonAcknowledgeAll
    case acknowledgedAll, deskLate, deskCalled, deskPhones, deskWarning, deskUnanswered
    case deskNobodyAnswers, notifierCall, notifierAlarm, raisedUnaccepted, deskRaised
    case suspensionReview
    case ownerStillSuspended, clockResumed, clockReopened, clockRejected, clockReassigned
    case clockUndone, clockReclassified, clockAppointment, whyPromises, whyNone, whyLine, whyStood
    case limitTime, limitOpenTime, limitWorkdays, limitSameDay, limitByHand, whyKept, whyKeptLate
    case whyReplaced, whyOpen, whyBroken, rosterGap
    // MARK: Complaints, rework, visits, outages: what owners read

    case receiptRework, receiptGroup, receiptOutage, receiptOutageOnSite, outageAnswer
    case ownerResumed, ownerFinishedRework, ownerRestored, ownerWeekly, reworkProgress
    case complaintInvalid, complaintRaisedOwner, writtenAnswer, askAgain, thanksManagerCalls
    case dissatisfactionTaken, ratingChanged, newRound, notRestored, buttonPassed, buttonFailed
    case buttonRestored, buttonNotRestored

    case noticeText, noticeCorrection, noticeWithdrawn, noticeOver, noticeAnswer, noticeRuns
    case noticeNone

    // MARK: The same: what staff read

    case allBuildings, sayNotice, sayNoticeTime, nameTheNotice, noticeDrafted, noticeLate,
        noticeLatePing
    case noticeNeedsManager, noticePublished, deskNotice, noticeEnded, noticeReach

    case deskWarranty, deskConfidential, deskRework, deskCompany, deskCompanyNew, deskNotRestored
    case deskVisitDue, visitMissingPing, reworkFailedPing, reworkNotSeen, reworkNotBegun
    case complaintTooOld, complaintWeekly, complaintRaised, accusedLeaves
    case accusedCannot, writtenPing, buttonCheck, sayStage, stageNoted, fileClosed, sayLevel
    case levelSet, onlyComplaints, sayInvalid, judged, sayAccused, accusedNoted, sayWritten
    case writtenWaits, writtenFirst, nothingToCheck, notOwnCheck, writtenSent, acceptanceFirst
    case sayVisit, noVisits, visitList, visitNotHandler, visitNeedsManager, visitKept, visitBad
    // MARK: Lists

    case listToday, listEmergencies, listNew, listDueToday, listOverdue, listUnassigned
    case listVisits, listNothing, listMore, listNoOverdue, listNoUnassigned, found, findWhat,
        findNothing
    case buttonOverdue, buttonUnassigned, buttonMine
    // MARK: Approvals, refusals, promises, prices

    case notPermittedWho, notPermittedHere, andOthers, notPermittedOwn, approvalAsked,
        approvalRequested, approvalPending
    case approvalNobody, approvalOutcome, approvalDecided, approvalTooLate, approvalClosed
    case approvalOwn, approvalUnknown, approvalNone, approvalWhich, deskApproval, buttonAgree
    case buttonDisagree, nothingToExtend, sayHowLong, extended, ownerExtended, sayPrice
    case nothingToQuote, ownerQuote, ownerQuoteFree, quoteSent, quoteByPhone, quoteFree, quoteOpen
    case quoteAgreed, quoteRefused, quoteNone, deskQuoteWaits

    // MARK: Chats that people have

    case chatTakenFromYou, nameTheColleague, chatPassedToYou, chatPassed, handedBackOpen
    case reportAtTerminal
    case complaintPhone, complaintPhoneNumber, receiptRepairByOthers, outsideClosed
    case seeFollows, seeFollowers, seeCourse
    case chatSummary, sayRemark, promiseHeld, replyHeld, nothingHeld, heldByAnother, promiseSent
    case promiseNoted, promiseKept, promiseReminder, promiseOverdue, promiseBroken, cannedList
    case cannedLacks, replyByPhone, buttonSendHeld, buttonToldByPhone, quoteSayHow

    // MARK: Calls, mending, undo

    case openWhat, unknownCaller, callRecorded, callDoubt, callerRoomUnknown, mergeWhich, mergeInto,
        merged,
        mergedFrom
    case ownerMerged, ownerMergedInto, splitWhat, splitInto, split, helpAsked, helpSent
    case nothingToUndo, cannotUndo, undone, ownerCorrected, stepTakenBack

    // MARK: The duty log

    case dutyLog, listDueTomorrow, logPromises, logWaiting, logNotClosed, logClosed, noLog
    case reviewHow, reviewWhat, reviewed, readNoted, briefing, managerRemark, unreadLog
    case buttonCloseLog, buttonRead
    // MARK: Roles, absences, the butler

    case nameTheMember, sayWhichDays, leaveNoted, leaveWithoutDeputy, youStandIn, noLeave
    case leaveEnded, appointSelf, nameTheRole, appointed, butlerCopy, butlerFinished, butlerRated
    case butlerLine, butlerAway, everyHour

    // MARK: Dispatching, steps of the work

    case cannotTake, sayWhyReassign, jobTakenAway, offeredToAll, workerAway, workerBusy
    case workerLoad, alreadyTaken, alreadyWith, returnedAgain, chaseUpPing, chaseCallPing, sayWhen
    case ownerAppointment, workerAppointment, appointmentNoted, ownerReminder, workerReminder
    case deskAppointmentNear, ownerDeparted, departed, sayMaterial, materialKept, deskPhoto
    case photoKept, askPhoto, whichToWithdraw, receiptAskPhone

    // MARK: What belongs together: mergers, second visits, help

    case ownerAbsorbedFinished, ownerControlled, frailNoted, frailPing, whyFrail, roleFrail
    case rainNothing, rainVisits, helpAnswer, helpAnswered

    // MARK: Teams, idle chats

    case offeredGrab, givenByTurns, waitsForDesk, teamOffer, teamTaken, nobodyGrabbed, idleWarning
    case idleOwnerWaits, gaveBackIdle

    // MARK: Help of staff

    case helpBook, languageUsage, languageChosen

    // MARK: Acceptance by four sides

    case sayJoint, jointOwnerSays, jointPassed, jointFailed, jointDone, jointFirst, deskJointWaits
    case ownerJoint, ownerJointFailed, ownerJointWaits, ownerJointDone

    /// The name in the files: that of the case.
    package var name: String { "\(self)" }
}
