namespace WorkforcePlatform.Caseload.Measures.Facts;

/// <summary>The role of a post, as in posts.csv.</summary>
public enum PostRole
{
    Other,
    ServiceManager,
    TeamManager,
    AssistantTeamManager,
    PracticeManager,
    ConsultantSW,
    AdvancedPractitioner,
    SeniorSW,
    SocialWorker,
    SocialWorkAssistant,
    FamilyWorker,
    FamilyHelpPractitioner,
    PersonalAdviser,
    Clinician,
    IRO,
    Lawyer,
    LegalOfficer,
    Paralegal,
    BusinessSupport,
}
