namespace WorkforcePlatform.Synthetic.Files;

/// <summary>Every file that is written, with its columns.</summary>
internal sealed class Tables(string folder) : IDisposable
{
    public Table Units { get; } = new(folder, "org_units.csv", "code,name,type,parent_code,manager_staff_id,locality,planning_caseload,allocation_basis,valid_from,valid_to");

    public Table Posts { get; } = new(
        folder, "posts.csv", "post_no,title,role,band,fte,org_unit,case_holding,qualified_required,specialism,funding,cost_with_oncosts,price_year,effective_from,effective_to");

    public Table Workers { get; } = new(
        folder, "workers.csv", "staff_id,name,swe_registration_no,qualified_on,asye_start,asye_end,employment,start_date,end_date,leave_reason,leave_destination");

    public Table Occupancies { get; } = new(folder, "occupancies.csv", "staff_id,post_no,fte,contracted_hours,standard_hours,start,end");

    public Table Bookings { get; } = new(
        folder, "agency_assignments.csv",
        "assignment_ref,staff_id,agency,post_no,org_unit,reason,core_role,fte,hours_per_week,pay_type,hourly_charge,start,planned_end,actual_end,notice_weeks,pqe_months,references_received");

    public Table Absences { get; } = new(folder, "absences.csv", "staff_id,kind,start,end,working_days_lost");

    public Table Reductions { get; } = new(folder, "reductions.csv", "staff_id,hours,reason,start,end");

    public Table Supervisions { get; } = new(folder, "supervisions.csv", "staff_id,due_on,held_on,recorded_on,child_id");

    public Table Spend { get; } = new(folder, "agency_spend.csv", "month,supplier,unit,hours,amount");

    public Table Budget { get; } = new(folder, "budget_establishment.csv", "year,unit,role,budget_fte,budget_amount");

    public Table Census { get; } = new(
        folder, "worker_census.csv", "staff_id,AgencyWorker,FTE,PersonBirthDate,GenderCurrent,Ethnicity,QualLevel,StepUpGrad,OrgRole,RoleStartDate,StartOrigin,FrontlineGrad,Absat30Sept");

    public Table Vacancies { get; } = new(
        folder, "vacancies.csv",
        "post_no,vacant_since,stage,requisitioned_on,approved_on,advertised_on,applications,shortlisted,interviewed,offered_on,checks_cleared_on,start_on,filled_on,reason");

    public Table Cases { get; } = new(
        folder, "cases.csv", "child_id,opened_on,closed_on,category,team,home_area,referral_source,complex,family_ref,birth_month,uasc,last_seen_on,assessment_due_on");

    public Table Allocations { get; } = new(folder, "allocations.csv", "child_id,staff_id,role,start,end,change_reason");

    public Table Demand { get; } = new(
        folder, "demand_monthly.csv",
        "month,unit,source,home_area,contacts,referrals,re_referrals,assessments_started,assessments_completed,assessments_in_45_days,s47_started,stepped_up,stepped_down");

    public Table Measures { get; } = new(folder, "published_measures.csv", "unit,measure,as_at,value,numerator,denominator,denominator_kind,source,paragraph,note");

    public Table Matters { get; } = new(
        folder, "matters.csv",
        "matter_ref,kind,family_ref,child_ids,org_unit,social_worker,lead_fee_earner,opened_on,pp_start_date,lbp_sent_date,fgdm_offer,fgdm_fac,initial_pp_meeting_date," +
        "review_meetings_count,step_decision_date,pp_outcome,court_app_date,letter_init_cp_date,issued_on,court_ref,closed_on,outcome");

    public Table MatterChildren { get; } = new(
        folder, "matter_children.csv", "matter_ref,child_id,joined_on,left_on,deadline_on,extension_granted_on,extension_reason,final_order,final_order_on,order_ends_on");

    public Table Gateways { get; } = new(folder, "gateways.csv", "matter_ref,met_on,decision,threshold,ratified_on");

    public Table Hearings { get; } = new(folder, "hearings.csv", "hearing_ref,matter_ref,type,listed_for,start_time,minutes,court,advocate,status,reason_code,relisted_as");

    public Table Directions { get; } = new(folder, "directions.csv", "matter_ref,due_at,party,what,done_at");

    public Table LegalMonths { get; } = new(folder, "legal_monthly.csv", "month,pre_proceedings,proceedings,org_unit");

    public void Dispose()
    {
        foreach (var table in (Table[])[
            Units, Posts, Workers, Occupancies, Bookings, Absences, Reductions, Supervisions, Spend, Budget, Census, Vacancies, Cases, Allocations, Demand, Measures,
            Matters, MatterChildren, Gateways, Hearings, Directions, LegalMonths])
        {
            table.Dispose();
        }
    }
}
