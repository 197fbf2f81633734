using KonTum.Membership.Application.Reports.Export;

namespace KonTum.Membership.Application.Tests.Reports.Export;

/// <summary>A quarterly report of the city with the shapes a real one has: two pages of text, an inset table and two annexes.</summary>
internal static class SampleReport
{
    /// <summary>Every composed letter that Vietnamese adds to ASCII, in both cases.</summary>
    public const string Letters =
        "àảãáạăằẳẵắặâầẩẫấậđèẻẽéẹêềểễếệìỉĩíịòỏõóọôồổỗốộơờởỡớợùủũúụưừửữứựỳỷỹýỵ"
        + "ÀẢÃÁẠĂẰẲẴẮẶÂẦẨẪẤẬĐÈẺẼÉẸÊỀỂỄẾỆÌỈĨÍỊÒỎÕÓỌÔỒỔỖỐỘƠỜỞỠỚỢÙỦŨÚỤƯỪỬỮỨỰỲỶỸÝỴ";

    public static readonly DateOnly Date = new(2011, 2, 5);

    public static ReportDocument Document { get; } = new()
    {
        Letterhead = new Letterhead("ĐẢNG BỘ TỈNH KON TUM", "THÀNH ỦY KON TUM", "ĐẢNG CỘNG SẢN VIỆT NAM"),
        Number = $"Số {DocumentFigures.Number(5)}-BC/TU",
        PlaceAndDate = $"Kon Tum, ngày {DocumentFigures.Day(Date)} tháng {DocumentFigures.Month(Date)} năm {Date.Year}",
        TypeTitle = "BÁO CÁO",
        SubjectLines = ["Kết quả kết nạp đảng viên là người theo tôn giáo", "quý IV năm 2010"],
        Sections = [Results, Coverage, Tasks],
        Signature = new SignatureBlock(["T/M BAN THƯỜNG VỤ"], "PHÓ BÍ THƯ", "Nguyễn Thị Thuỷ"),
        Recipients = new RecipientList("Nơi nhận:", ["Ban Tổ chức Tỉnh ủy (b/c),", "Các đồng chí Thành ủy viên,", "Đảng ủy các xã, phường,", "Lưu Văn phòng Thành ủy."]),
        Annexes = [ByUnit, Villages],
        FooterText = "Mã tra cứu: 7F3A-91C2 · SHA-256 \"4c1d…\"",
    };

    private static ReportSection Results => new(null, Enumerable.Repeat(
        "Đến cuối năm 2010, toàn thành phố có 3.442 đảng viên, trong đó 215 đảng viên là người theo tôn giáo, chiếm 6,25 % tổng số. "
        + "Thành uỷ đã chỉ đạo các chi bộ gặp gỡ, lắng nghe nguyện vọng của quần chúng tự nguyện xin vào Đảng & giữ đúng các bước <theo quy định>.", 4).ToList());

    private static ReportSection Coverage => new("I. Độ phủ thôn, làng, tổ dân phố", [$"Chữ để thử: {Letters}.", "Số liệu theo bảng dưới đây."])
    {
        Tables =
        [
            new ReportTable(
                "Bảng 1. Đảng viên người theo tôn giáo theo chức vụ",
                [
                    new("STT", ColumnAlignment.Centre, 5), new("Chức vụ", ColumnAlignment.Start, 40), new("Số người", NumberLabel: "3"),
                    new("Tỷ lệ (%)", NumberLabel: "4=3/215"),
                ],
                [["1", "Cán bộ xã, phường", "106", "49,30"], ["2", "Cán bộ thôn, làng, tổ dân phố", "62", "28,84"], ["3", "Công an, quân sự", "14", "6,51"], ["4", "Hành chính", "14", "6,51"], ["5", "Chưa khai", "19", "8,84"]],
                ["", "Tổng số", "215", "100,00"])
            {
                Notes = ["Tổng các tỷ lệ được tính lại từ số đếm."],
            },
        ],
    };

    private static ReportSection Tasks => new("II. Nhiệm vụ quý sau", Enumerable.Repeat(
        "Tiếp tục bồi dưỡng quần chúng ở những thôn, làng chưa có đảng viên tại chỗ; mỗi chi bộ phân công đảng viên chính thức giúp đỡ từng người, "
        + "báo cáo kết quả với Đảng ủy cơ sở trước ngày cuối quý. Không nêu tên người chưa đồng ý.", 5).ToList());

    private static ReportTable ByUnit
    {
        get
        {
            string[] heads =
            [
                "Đảng viên đầu kỳ", "Chỉ tiêu năm", "Kết nạp trong quý", "Lũy kế từ đầu năm", "% so chỉ tiêu", "% so tổng ĐV", "Nữ", "DTTS",
                "Người theo tôn giáo (đã đồng ý cung cấp)", "Đoàn viên TN", "Tuổi bình quân", "THPT trở lên", "Cán bộ thôn, làng, TDP",
                "Công nhận chính thức trong quý", "Xóa tên dự bị", "Cùng kỳ năm trước", "So cùng kỳ %",
            ];
            List<ReportTableColumn> columns = [new("STT", ColumnAlignment.Centre, 7), new("Xã, phường / TCCSĐ", ColumnAlignment.Start, 36)];
            columns.AddRange(heads.Select((head, index) => new ReportTableColumn(head, NumberLabel: index switch { 4 => "7=6/4", 5 => "8=6/3", _ => null })));
            columns.Add(new ReportTableColumn("Ghi chú", ColumnAlignment.Start, 16));
            var rows = Enumerable.Range(1, 42).Select(Unit).ToList();
            return new ReportTable("Bảng Q1. Kết quả kết nạp đảng viên quý IV/2010 theo đơn vị", columns, rows, ["", "Tổng số", .. Enumerable.Repeat("3.442", 17), ""])
            {
                Landscape = true,
                Notes = ["Ô ghi “< 10”: số nhỏ được ẩn."],
            };
        }
    }

    private static ReportTable Villages => new(
        "Bảng Q2. Thôn, làng chưa có chi bộ độc lập",
        [new("STT", ColumnAlignment.Centre, 6), new("Thôn, làng", ColumnAlignment.Start, 40), new("Đảng viên tại chỗ")],
        [["1", "Kon Rờ Bàng", "2"], ["2", "Plei Tơ Nghia", "< 10"]]);

    private static List<string> Unit(int number) =>
        [$"{number}", number % 3 == 0 ? "Phường Trường Chinh" : "Xã Đăk Rơ Wa", "1.234", "12", "3", "11", "91,67", "0,89", .. Enumerable.Repeat("4", 2), "< 10", "5", "31,4", "6", "2", "1", "0", "9", "122,22", number == 7 ? "Mới thành lập" : ""];
}
