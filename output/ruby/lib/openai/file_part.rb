# frozen_string_literal: true

module OpenAI
  # A file to be sent, with a name and a media type of its own.
  class FilePart
    # @return [Pathname, StringIO, IO, String]
    attr_reader :content

    # @return [String, nil]
    attr_reader :filename

    # @return [String, nil]
    attr_reader :content_type

    # @param content [Pathname, StringIO, IO, String] where the content is read from; a String is the content itself.
    # @param filename [String, nil] taken from the content if that has a path.
    # @param content_type [String, nil] `application/octet-stream` if nothing is said.
    def initialize(content, filename: nil, content_type: nil)
      # A String that is empty or `nil` is no name.
      @filename = (filename.to_s.empty? ? name_of(content) : filename.to_s)
      @content = content
      @content_type = content_type
    end

    # @return [String] the content, as JSON has it.
    def to_json(*state)
      OpenAI::Internal::Transport::Content.of(@content).text.to_json(*state)
    end

    # @return [String]
    def inspect = "#<#{self.class} filename=#{@filename.inspect} content_type=#{@content_type.inspect}>"

    private def name_of(content)
      path = content.respond_to?(:to_path) ? content.to_path : nil
      path.is_a?(String) && !path.empty? ? File.basename(path) : nil
    end
  end
end
