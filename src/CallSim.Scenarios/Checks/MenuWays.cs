using CallSim.Scenarios.Sections;

namespace CallSim.Scenarios.Checks;

/// <summary>Where a menu can lead the contacts of a type.</summary>
internal sealed class MenuWays
{
    private readonly int[] _options;
    private readonly int? _otherwise;
    private readonly bool _wrongKeys;
    private readonly bool _silence;
    private readonly Dictionary<string, int> _wanted = [];

    public MenuWays(MenuStepPlan menu, Func<Destination, int> number)
    {
        const int Repeat = -1;
        _options =
        [
            .. menu.Options.Select(option => option.To.Kind == DestinationKind.Repeat ? Repeat : number(option.To)),
        ];
        _otherwise = menu.Otherwise is { } otherwise ? number(otherwise) : null;
        _wrongKeys = menu.WrongKey > 0;
        _silence = menu.NoInput > 0 || _wrongKeys;
        foreach ((int index, MenuOptionPlan option) in menu.Options.Index())
        {
            foreach (string type in option.For)
            {
                // Each type's option is the first that names it.
                _wanted.TryAdd(type, index);
            }
        }
    }

    /// <summary>The numbers of the places.</summary>
    public IEnumerable<int> Of(ReadContact contact)
    {
        bool finds = _wanted.TryGetValue(contact.Plan.Name, out int wanted);
        IEnumerable<int> pressed =
            _wrongKeys ? _options
            : finds ? [_options[wanted]]
            : [];
        bool mayRunOut = !finds || _silence || _options[wanted] < 0;
        return pressed.Where(place => place >= 0).Concat(mayRunOut && _otherwise is { } place ? [place] : []);
    }
}
