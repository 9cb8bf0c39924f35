namespace Traceability.LedgerService.Admission;

/// <summary>The door.</summary>
public static class AdmissionServices
{
    public static IServiceCollection AddAdmission(this IServiceCollection services) => services.AddSingleton<Door>();
}
