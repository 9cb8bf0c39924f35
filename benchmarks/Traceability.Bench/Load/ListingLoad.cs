using Google.Protobuf;
using Traceability.LedgerCore.Labels;
using Traceability.V1;

namespace Traceability.Bench;

/// <summary>
/// Offers as a marketplace has them, all different: two of ten with a genuine code, two with an invented one, one with a certificate, one
/// that claims, four without any claim.
/// </summary>
internal static class ListingLoad
{
    private static readonly string[] Texts =
    [
        "Organic jiaogulan tea, loose leaf, 100 g bag, caffeine free, hand picked in the mountains of northern Vietnam, free shipping from 30 EUR",
        "Korean red ginseng extract 240 g jar, six years old roots, sealed, best before 2028, gift box and spoon included, no returns after opening",
        "Trà giảo cổ lam sấy khô túi 500g, hàng nhà trồng, giao nhanh trong ngày, cam kết hoàn tiền nếu không đúng mô tả của cửa hàng",
        "铁皮石斛 干条 枫斗 霍山 正品 送礼 250克 礼盒装 包邮 七天无理由退货 产地直发",
        "Stainless steel teapot 1.2 l with strainer and glass lid, dishwasher safe, for loose tea and herbs, silver, two years of warranty",
    ];

    /// <summary>Requests of so many listings each.</summary>
    /// <param name="lots">Lot codes that were labelled, with the product id of the season.</param>
    public static IReadOnlyList<byte[]> Requests(int requests, int each, IReadOnlyList<string> lots, int units)
    {
        var roll = new SerialRoll(new byte[Serial.SeedSize], units);
        return [.. Enumerable.Range(0, requests).Select(request => new VerifyListingsRequest
        {
            Listings = { Enumerable.Range(0, each).Select(place => Of((request * each) + place, lots, roll)) },
        }.ToByteArray())];
    }

    private static Listing Of(int number, IReadOnlyList<string> lots, SerialRoll roll)
    {
        var listing = new Listing
        {
            ListingId = $"offer-{number:D9}",
            Text = $"{Texts[number / 10 % Texts.Length]}, no. {number}",
            Country = "DE",
            Quantity = 1 + (number % 20),
        };
        var (lot, serial) = (lots[number / 10 % lots.Count], roll.At(number % roll.Units));
        switch (number % 10)
        {
            case 0 or 1:
                listing.Code = $"https://trace.example/id/JIAOGULAN-TEA/10/{lot}/21/{serial}";
                listing.Species = "Gynostemma pentaphyllum";
                break;
            case 2:
                listing.Code = $"https://trace.example/id/JIAOGULAN-TEA/10/{lot}/21/{serial.ToString()[..19]}X";
                break;
            case 3:
                listing.ProductId = "JIAOGULAN-TEA";
                listing.Lot = $"N{number}";
                break;
            case 4:
                listing.Certificate = number % 20 == 4 ? "EX-0001" : $"EX-{number:D6}";
                listing.Species = "giao co lam";
                break;
            case 5:
                listing.Text += ", FairWild certified";
                break;
            default:
                break;
        }

        return listing;
    }
}
